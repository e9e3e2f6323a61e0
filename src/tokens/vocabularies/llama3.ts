/**
 * Written by `tsx bench/fit/fit.ts llama3`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of Llama 3 (llama3-tokenizer-js 1.2.0).
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const llama3: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'llama3',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder:
    ({ symbols, histories, units }) =>
    (text) => {
      const length = text.length
      let total = 0
      let before = 256
      let history = 0
      let group = 0
      for (let i = 0; i < length; i++) {
        const own = symbols[text.charCodeAt(i)]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      return total
    },
  packed:
    '>CU]C.~;FC0a^Qc>gIP[69-@U4d+?N*;K[K)3g)XRM9:BGc[;eg<.N`Z;JX*gQV,.6gLOY1OH3OLXNXY==AF/b+>R([fGGb`cD1*;d?YYEXe~I]U' +
    '9)/O);4gO)9G0LFFXd7(WSA/NGJ2TeI)*GL,a^PKY:c7G>]OD0c/0EL+8bGKZCKM@KbL2[.=7@QYB9^R`ZK~GV-61?5AO,)~`V99-e:_3^P9I3,9' +
    '8b:1[C)6RW+Q]X->D1A,LWdBW1?@>-VXR.,PA+:Q6e.<f8LK1f5U,T>MX=MZa>[^[,7WLTY9*dd735N5-,EOZ]c-?PQQJK/H3(DYe*UTK-:MUYZe' +
    'fLATE(TgATQ1Kb*EJMO5SL1QL>d7FVZ(.22Id^@8<0MB3ZX2C`=P7Z97O@=PXf^:262^[SdI*-LX_d+2dD@@;6~GM/FB(QX9aZVR^J04DPJ/N9B>' +
    'R)KE,M/J61HJg06B;PN7TaXL?Y5Nc>7B?JcbLV9*b.,+<6-V5CF4[:Z=TdeDYSH6Y4*9@Le~9<-S?W/ELbG(JD7e2R^/F81/;TV9bdG<gcK4N82>' +
    'F9MKJ@9L~/E-0Y0`LRYPLR2/Uf)9M11?:0C;T<c3P9S0`5.H1US*BaQ4fbPB`L@=/Y6=XOY5F(X;.bA4(>*P>W5F,6+9?1CeZdRL@DYbKCU).d2C' +
    ']D7IMGFHgLRBa4]]T^N8WGWWO9`^WP`I~E_g2(+J3SW2`LE@/PZaNUL6CLOXU5;5E~KZ/ba=,NDC,(/AW5/<KPfS>BIc0,-7Rg,[,dHR^2E^,>Cb' +
    '6gfF<-GE+AcHYQ*-OY@a(Wf;JN`7PC8L4MBBNZ68Ie/>)IDC@]QJK`L^8a1e,K09~5T;/:Za,3R(>Y(YC3*ZG157~+*9T.3(YP_f@[7AJ-c^EV?B' +
    'gUM=Y*I<9_IFB>0*@0FDP_GJAOYa_<YY8_OH~GY`K=Xf*ZA0D(<?FJ`G@O)0CIP8(L,=5AO*+*;FAg,`N1MgLZ2gaVDd,TEb)N*)eO:=.7(e:~J>' +
    '[C(KX7aaF>f`WVSf12aH7gL`dAGf2O8Y@cc/@S1JGb`-+fA2O@VARf7?UbLbA8g:)[_ZI.0*/_d3)<,+@]YB2BC=T82I(bD+gRL<:aOLI<O8TXXX' +
    '49CCf-MH7~~c0*),B^HI5@;@;gA[G~O6c8(AFY+/DZ~0AfeLBae:U=+BZJ0+.Sf~~?=6dA/;cPJ[Hd]dH6U3O=U:W_F)5.5S^cF.2,@8]cR*3AFT' +
    'E.N7g.0>;8FSAX)S(H1daFOfQ8a-,B[L+8Y=XS4WfWOUAAG[a1)ZM~.>4UC(d*7@>H52F>Ec;N)^I-J<O[Q]=UT5c[-0C:SN@72^HQ4LP7)J2SdM' +
    'N[bYY>N<:a8d>J[ZJR6RRM;K_D0Ta`~ES<NT-HIKQI:20SO_.W5cEUa5A8DaPKEBDfZe6PaAY)^-)0)L?GOFM/=HJMG]8P-OSM//M:Dd[@~-H4c/' +
    '4EP)@_bED67RYQU`Icb1b+JR0cHO]=8e.NHb5]~>.UUaQCf=eS_H,(Fb>gYf/-Gcc+d[[1VTd.;Z[G:/d^H/6*Ze^?4W-(P(>ZLV[?QR2SYO21/*' +
    'XDgfE,(~f(FUe6X/V5@LfI2d~MSA;FCT3?7Ofb6c;dQJ/S,cF8ZL.X;BZ8He4Q<W^Rea@Q<RgdA>9WY[8?J_9g_>,(E:VC2T0R(L?VV4`R7N]XG1' +
    'ZMSAC8cW1?b?O.fW[e6>3^fcOcX4PTcP<KN2OMc89Da->~)?E[Zd7R]geESE9S~H98K>K6aVI<QD_>J.H>TQ<VZXG30UXcb~A<bT[P^~~G0)g41R' +
    'a0`911Y=EJ4N5e;b2=MZMTe2PS^OYWK,K)54aH6LGTNAZ5[a==`@8bYP4[_-<HI<;?=E+KcIOdgfg-59cJ.4X+:Ag,2/7D.YCR3C^X0(@=O0bTA~' +
    'XVSEF4?F];<((5P1>aEB-02KN@F6FDIgbd@*6G7Q49:bZK*?=Hfb0bc4W:[TR,_9`6V85>:CX.)?B9[P4Q.LD>93BUKgIcV13+UBBA*Y.[JV.]4R' +
    'fg-U+@DM6.S,P.6E)DGP^GegNB4S=J?1PMAN^C5W-:.L*7VKVUCeFV:8De64BFAdSc:~4YJW1ZVL(W~_eG.CQb./*d<MR8V5AO>M,0B]4:QPNP`F' +
    '<EdW5<fC(Y+OCd;?)5E8_ffP;3JCGSSC4?0YaPV3Od@MY)BNCX2KYHE,I0eGJ[`X+<>U)g`6dB2M*5f.~*B=9*-H:E2`dFdc~:U.~A+E2`7AHT2(' +
    '^A[X/ASaPPIWKc?Q?-ME(._Me]*K?:NCB@Z_):O)TL/3LG]/AEN*:Q->9_0^ZNXBL~XcM?,X^IYd6:.8Y>@,G0;YU@>,QgYU^BHc5;cZSJUHSMD5' +
    '?GW]d`cB2DcDK/_IW~3-Z`>U=3LS=NYb@>>^X-_Y;S0[53`M(D5I,H~Q_R/4TG5XVd^Kg6<b6LX7=J5R6_+(GFX(TcHf^HBD_V~Y~G*~F;.LK12R' +
    '>Md-E8f:_Ad--^X[06@O8,Q`V,HCOg)e[4^P~b0>S~6.)<>M/T.,M5W,[3=X/NXSdGg1@P:8V=_g`.>~:_Z]f/R-W5_^Ke=+S)TGO0=f1(DY:ZG4' +
    '=8R0PfW5]-d7g;Q2PFbW6R97<6=8<.)TDEY;93c-`/LRE[)-5>,.b;1~fF)MRZ[aIN95aeB`4a,5ZT=M=4X][b6G*8996eg0(SDSac]H[E]-I@R3' +
    '*_P_+H/+)cVfgfI@^`?JZ)I>fc.*bCB-KPAW+Y`5J7,F4(GWF4J;;7F5`842<Kacg^:eHf8(f_*7e<+)/HH)<*WL.,NaV6VBZU)CS0P5,HOP-2@K' +
    '`eLF_g-cRS<~42D6G-E0WF_?`e=M9D^/0JT+QL9G+VJKD3O~-/b*7V+K4[F(;BbfHMRKQ6cLYd0)=RK2<?;D*5FD?`_:e6bBZe9YBW;VVYVe?K>W' +
    '5fVC8X*A8E9-;32J7/_aeQ**/XK9d@NSDP6H6GL.Z`;6f1eKRP`=D4XS?B=FRW0WZR3bDN.I(=QI^3C-I^1)1AC95=cbT9Ua/EU__e3P_Y@e+V5.' +
    'gP<T1(Wd=_<[.KeF]I_ZAXD[ASa7db]aYf0Bc^G2A(`ZVC/EGXA^A^3Mc@*/bJ(gDA[acFK)-+;1CIT2gRJSeAV.D?[1Y-I^W:F`0_ZaA.XS.,Ce' +
    'A[9BaWQ2D6I0<F_NDB2X?Pe+Dd*[3NYFc551JLCI<OOJ@EA,Q6`_:REV[bHS1;1MH+/a]JD45e4<f6BGI?J~HfUWS~)X(04YD[[1cgIY16)A~K]*' +
    '/D-<bL<H7W_*d*]Vd_0PO~~aSIW-`UXX1A]@AZ(:[@,*8R^aE]S~(FEZV:e:3E>1dDg5`<[C0NP*)S1T[e:aW2aDgP3=gHbH2ae/K~]S0*bY.@F[' +
    '[)3>e80K7g(]~M^_KKAGE+*N)Bf>C(H0S+Lc*SWa8D~*aXB0A.GTB~X`RH=/=/YP5c58_=Y,L[6+T@.H-Y1`c,E+2^<J[N6aIPTWB=O:G`;CS45<' +
    'b26?:UR0Mc+`4~M[`-gT4eXA:Ud94.AYV/18<dZ8Zg_GJd6T=fZ-L^2PD;,@3XXXDW73/DDX?UOXDXD-`BO.PXWMGTAf+J9??Z[B>cZ;4ZD0V[B>' +
    'HA(TV7+1S^KB9;L]3<NSf[U>M.T4PX(J2(bbJ/?=65c<E/,=IEEBK0*c8`@J[g69JOdN>g.IfD@Fd896X07(,>M9./_;4R~T(gf^ERZ_KVDC,@Z*' +
    '^WT.VXWE;?TRVZcWSA`*ff[:.RU*(1fc4AVgG.LM)Z0MD?E[Ic]<H]E9ZR8,Q/R:47/F)MP]B1O=bA5-P>:FTO4+ZFT(7)WZ*6?V<DX/^5W3PS:P' +
    '`PXHCbF;--8AKCT7RF(KLU=X0?b1MZYc_^A2^E-^:g7.f8@,VW`LEDU6Y4I^WKO:ZM?CIH14Sc8LU]T?B3bIBX7g`Z>UB/2*.D:Y^LaK@Z5cKQ=f' +
    'Pg2*R=4QAS8N=5g54a^RfDSEHHa<c`A/A44Fa0K+8a3TN<JQNPDUP>0T0R/=Pd=d8:=0XBfKdVV;2K<EO_Z?dZ*0gBI/(7VECB1=/*KTZZ+;R-GQ' +
    'IGT)P>KSf=8^=20[QKB9:7[ZO7Rb+b>J~6ZV):9dXZL_;^RDBJ0<PaKC.35.Q+59OOgc`,QAHP@BI_>EZ7KJDTE<6KB~~RaM6WQ0E1F]1Me~[TJ)' +
    '.^/H)cJE;H^]eY(V]:/SL^~9db7U]Z.S]F?XM1PGO@B:fY(66`7<_0PAL;d;[,CG4R>/HTC1@?6NX?H0~]bOgI.*2U`+2298OV^/9aEI9]g>613X' +
    'TRUIT+EYJ`[WW/19R;+`[[RPSQU1c17T/L;,fT3*~a02)0K?P?/]N,KMe-(X<BHegZa~0[e<L`)WXPVWN7]dX6QOMbOVKGLRBH8N51EFIJ,ZT[Z-' +
    '*g@_PUHc0.9bUHVF;]^YL+]TXR,O~>:V]~gd5N9~QA(90LV~832QG14f@8D92VE=0gH_7D+/G_92PU*^015:1c:P9f^T_]^053YMWZ^c0?`O3SW@' +
    'KK(Q?KLLSJ.ZX0_<~d^`-c+GXBFc7:-`-gHGIQ9F,*^LbY*]82:7W~2QgCc`LJ;Lg(]~,Y+8104R.IK8R((^Z5.?7Y6H`]e,JXM_M6~f*C8+EDG<' +
    '/R=]UOCc+Y_[RgQbI(T*d+;@56eKSK=<+6/Me-T>A)b,T2)=g^fK,G/Nb].*/J]5O-`GF`9`5ZdT=MPZ/a;KOQ7F5Y>?G*2-1,V/@Te)V2>ObW0G' +
    'XX<Q_9Z?DFH?NKdGU-O*N2?TIPdPcWT<8bL;E4gK//O,1dI=Z8[,-W?_F2OJ`eY69LEd?U56^~Lc@]JB)-8+7;O9FR`MI,(-;(<M/~LK<d:+C01b' +
    ';]cUQNWMPNA8TO(9gQ;<YPVd=F=<-c[H0KLDQTTR2BO/*`~3H4IJ5~L6DfI1@9])84Q@a_,<7E)^Z615X-a1Tb,?=-/Nb:N.A86eaZVX`5`VL<LJ' +
    'Ud(G~9MKDdT;f^5:4Q4_fcI+a:WGQ?,e3;E:TYfNU,g`V>I[X5A~QOTZV@N;DP6V26QJ7HFdb9H/4;Nf:DD8[66V2@[LZ4cR_1B@@K76./X+0P7>' +
    'eZQI_[]bFJ*2P9@2FY-~.:NTE:T,Dc+C9H(:VGE0_LGS`_8@b49/agAbQP.<H9/Z))?dBX`WG==+,A_]O`@4gNSHX]SMbdAX^e,bH)d).OUFSQJ)' +
    'fH^2CU_E2CS_X*6NSW,Kg?X5CB7?0KRb@J2*(4*FB0f.BO9LD,3(*HVW+(SG[C3,<-PK:UM9YaR]NA703FJeb+[`?+2A3:QSQ:N@aG*8^X,Z2GU[' +
    'S@gBT6ZW[f8.~J26Z-46U,f*>0^LRa]e)M+b3bbS5+T7Q`ecZacg6WcG*QCeR8HY4gfF4_(0d,Bb51fU:DE6MTV2]R6/4><B^6[XU>2>XK1F9X<(' +
    'W)c4-9D4DDe7[F)cCOIDM`f@`d)GPMI>T+XTg;U>8M=SFR4WPV~LRdSI_A19LGQG-*`Cag/1P`5>g/g32F<_ZLO~E4)Y-W;31`]>T-TfPS~][e_R' +
    'O*dQV`@e(d[.M05P6<(cHCZcD)c^+3^@R>6gWYf>MBQ/_a/2K*M47H540^O*?9Y,9Y=7^+4MB/RA_Qb;a7:`XXJ<eIeUAO]]8V@GFNdSA@,]>aD1' +
    '[c=4^+)-3F?CE028OMe0<~eK0dA(Xc<OU+Nf9H,af.D`[3^*]ZNW5_R+`[;6fB`XO_2CcHU^/S5Yc1.~0<F,=8:U-7?)`^@Q-D,gKK4WRDa][Fb6' +
    '/a7R`,UDJ]b_UE/4Icaeag9IK]=U0N^YFQKc6C2;,J/KGZ9FA~U~a9Y?13K7*127_LM59*7+21X=W919eHQZe;K~@SXJ2QZ[<8P~++H^<aE3=]2+' +
    'c/-X9GM<[]@OfGDOD<IT3]F.K6a@T7FaEHXLM+FH7K^>.TG2)d_=.(=R(=fcNJ53H*`g:ALY`J:R5]:<PNb/4cI:U]TS[T`7~,~a5Q.a:ePeX,Ke' +
    'PXeB1CF1g/S^dW4_3Y((1XRHR*K.9?_V,BJP;^=I8~)G_b+^RMd,OGF4UWM[?CQ`0fc)G1;9GXZK3bH61]~g<O*~NI?6FW9XTML8I3<a~Ad48Me>' +
    'A^ObRaIP/`+/9XCARP`;/<]PW4KW9^FY`CY8T0(]SfSW/I=d.Y^Ge/:(G*Sc7R:6[=GFg2DI;g,3?->B8GWUC7>4Uf+~=PE0I)FG-A-M<gc;>R7)' +
    'dMR2ga5X@2bMYM/AeFe@9/]85G>g`Cb+*CHeI9YWd1A?<`J9Z)UT/Q?X34Cc<a_L7_(*;d3R7?/*4cZeK59SL(NA1JFW2-Z.MbCF_g3)[2BfSHCV' +
    'IU3/H(cUX)2Pg12<bPU]BL+SOGXA>7MYV1L761HA^W?@_;=10Z~EX~DST)2)@~O;O/(a;Nb]^.59A)*bS~`3?`5A=aOCb;a;OHASb8,G3V;^;*E9' +
    'S+;JRBf?,bU7)f8,(TR?c76>fcbOHDE1ZK*[AV>F=Y=N2NQ~23N0TH@6a3b9*e:N1)<J+A=I@2(0:^Kf*-_Aeeg,K:19bN=5d=HA4Y;<;EO@34XV' +
    'aR*b3J?4[TKB-b(:;,023`SREY1)TAa1N1~;`b0TKHVKAJ6dWF6V]5.~)2.D?Cg..(O9.MPJfXHB3[]OL37Z[HON0_)SF00g*WRQ;,3~e.C6?5;R' +
    '-QaJbEMV0dS6<2V1-HX_D<HP+4_U4E+(N((6[~EcHI0[3e_F4E,7X-BK=?PNHG)J@H-2DN9+WQN3K4+)7g*X8F::<[Q>-e*EN/gMA57Z`O7J@A;,' +
    '--?A`EQ(9P`/E2(]fSKWXQLVBM:T3(T.VL=b_HL.5:TM8e);1X>AX+T1O5gae,aXJ+>;*KU[*JG3B@~R``TUQ)U_Y-_E<]U*5f:>JK(X7gAJ~(OQ' +
    '+CY_5N-EEQ5a8UP9MV-G60BHe-0>[9`5C<`E[>9D8H`)2a/:=JM7AO(CJaS-I+<I2@+(+7;*B5XQe-`N?BAH4?GN>=b<IA3d4EcSZUPG]]WgAVE?' +
    'Wc-*TF~eN]UP@`eKST4Y?L6E[e)SEM+8cG1UTT[@~cP<[GK_?`gHQQ/=f(Og:MJ@?_++XWXP808WJbLAbBC;>[L[Hb`R+22e]:IK6?RFOVXU`LaO' +
    '>*YUc9@H=P_RF65*<Z2SF@IWSDEQ/^@QO:,Z6<YQ`bLS,GFK3I<-856=E3:KS)H>)`X)+^6:[>4:KJ]FS<-Tb4*cd2*GGaY-V19<7/G-5`S,XN[`' +
    '+gBJ7<XN[e;7:MR?))HPVVU^=C/V.FI+IZBH>8R[/;I_*JLb)25~K9A+T`[8W[-:CGdC6F5?07bUC9)S9FPKNE[6~AR)N3B)JB@eVcX?VY;gQZg9' +
    'egJ?XN[QJ0f:U..8_c`[>_=;S=~=_WW^;J+XS.0IV`]Na+Mb)Hf104<+)QE37C[JdYUQCEDHKM7GDUZ`YC>TBg@d^EQHg8`=QBa7HEac6.<4Cf.X' +
    '?X-6d`3[WF??UGP`1Ie`1[;V@QOG);c+,FaO0dI<>]7UW=8CB]0<g30S;YKF-`6HZ+P<L6:)X6BBRJf:3`8*`>2,gE+ZN3;B0dg14_7[~ZH]*?T5' +
    'a]>H+Kd+;e)=_J^]I3<LMKI9_bZGYLB.:JO[Z+4D,FROU[?Eb]2dU];K2I@^dY3/fQ(JEC97:LC+0XC2UC0VA-g]9/Ce:da^AF/J]L_b9M2,K993' +
    'C76Z64WAY8,(E6:@Z.f2QMIS=,:.]3_(?fO39H;:db5YXIZ`^UeD=PdR*<*cP-I^6`I-+A,Z`P8B4P~4BXH[GgQOdEJZ2<eCHIgS/5IP1,=VR5[F' +
    '=-~0A>~-GY9>QJM>Z)aRGZccK5MGI)<LC-5Ha9cU*~WKVQ=74KUbaCKNQ)+e;-@KFb36/a]CHga,G46HP))=X3TT4JG0IMMI6:JM1>R^H_P[Kb-Q' +
    'IfFT]RT)Fb;T6>QOWX3Z]K;Z,ddTa?B=]70:TU-79?GY~J7J1cb(VKK_SML^48<MI;H(,*AW9S*0YRL4:~JA.T/6a8]YR[^3R2]4H]NE7aP`.QfA' +
    '8Za2<,=AbFc1g~aJ9e>2fa3P=d7Efd9AJW>0;5;V~f,K?C5(V6Og<,~*BE9R9I>(,G*KJGZ<YfXLX4bF7*SU0JCQ]-O.^KD`-HR9>.-;8Z,W<cL4' +
    'A5<`)7:,`g9P7+PT_a`S?1N(TRg8DK[c80QZE2X5@gbK:c]`I>?6WceA2ZPC+`Z:,GVN<**@G*5;S@J0QOWNNb1Lf2^M9f7d+9O0=fE-J6+WP<I^' +
    '`AS5:(M6~F=UQ5LI:(?f,I_MOF_[=6Kg=O,5]X6FTK6^WR8;NTWP^?Xe>R^Fc;:4]U_`GYf[)9Q*/F8dH?*O<]<J1L4W-cLI>(WNZL[9?XK)4C[g' +
    'V?X/XeMW(0g/DH?8>J*XPHb[LIPTNg`)4b_^,W~/76^-ZdSQf`Va0C@/;YbgdHWe<S]5/E_2YAEHW)F;5G3Qba^`3[V(YM*H.c3UVd7QfR@LT.~Z' +
    '9F:RXGeVHf:[,e</CH4BJ6?D`2FACRD=).21/?-X>*DK]43]8gD3C.+DU~NCDD*5+G)4AF,_a<TX:0N/],7FG[>VcN0cL6M:>B>/>46-6]W5[YM[' +
    ':Y9Pe_c3^Cg<PC90I6cDM,LYD6X-[Y>MJA0=.9<W]ZKF^91X~cQLX>@]^b+TgBV@OL<L2OO>-=X67`ABOa;eUDD<.?AYIV<0H6@KXM73BMBLW:E,' +
    ']eVDaQ1YW2G8^*P2FJLR6L__P@TGdI=J>7Q):>(P?Q3Xf<ON4AW~Ge2T_=fZUI0H;F8(We:^HK9E,:=T8OYTP/;F]JF(S)RUR5Q<<S:]9?.+C:8J' +
    'S>Va84f=fR)ZW7M0B+.R*N~N8^@2^cG49+bI,:I`NGc@*EERSG`e-2/@,e.RCJ6gYN,[d/FZ=~bSb606-Ka/*FPg6<ASOFJeZZ~U)E`32A6L*cA1' +
    'L:R4U~=G?=YG]5.N[BcFT5M;4<Y4dAC^NU+9-S5/;>K4._E=Y(;HaXQE/eMEeTN?G=/D:DHAZ>VA1(ZY@RY1((R*OQ0a8NC81.E<_*8KSE:gAZ(=' +
    '6>E.~^C7;?G.F;fIGbXB^gW`=I_<53gJ]:(P0=e82]<Aa+8AeO4S)4dAQaOWa3+1a0<*P5)=>d_=3WIa,X1LOI/,?OE=(?_FeC5<MUN_ODI(]]TO' +
    'gMX(:e[*DfPa;/EHdF~JRZeQ]14AH-+[W=?Ub?a^;]7N)*aa2FZWE)C?~0`?cFRRLY^0dBf=<>C3P~c>@>PPddD/^-ReL,]B2R~S8IeRfF@3aGca' +
    'O1^(4LLHS:M?[D-()JPf~Na3L3^CRN<F5<AaUUD.GNSJ+T5T_-WW]K38A8g@:_Oe)A;~[T-0.ISbeL3VF_5;Q?8SV+TAa6ba?-_,b<d50FH,YS_U' +
    'X-~*`*IAY,@?Q<](B;LH0;~beO@a5)5?](I>^`C0d0X(19?](LaA6Ld0~-F2_6EC,3/g70;g5(2`N.QQ^_3RM74EDOgSBc`HK1gR^aQSKXfcF(~<' +
    'gWDI5cO,dO4LDS?]:W+U0ef=M(^-dgb`N/Z13*_^aLa5MLY?9>)^DJ2cC-Y@.M-7^f>;;,;Sae8Z~HTOb3T^B*,RF0A>Bc-@3G9RY-2b-NfEASb^' +
    'bT37g6[Q/5V.,I+=W7[E`T0X;?Ic,+VC>?(KRd4DV,[<F],K+JB*.2dR`0K3]aU*0VM7ZMVVSC=~UfaBg6O?G155:L0CS5CJUd@IX>NOI3-1>TRM' +
    'K[D,e__</ZdYb:Uf@S8MHf<SWL(6a:BN5=N^<UQ[;a-SKa4Q/P1-1~-4Z2eYD3<,[-<TZA3bWeJ9`][QFI+dHA^GE1^bOJMDAOFe1B(9e:;MTdUJ' +
    '=IgW3*2>XD(:T*_Zb@1+Z@HO/)e*3`6N[9CfFIPZ6ZW~=N~YN7(:P[3)8PgNQ8IR:P5=7.3GT(U@-7:TY0BcZ.JY62f>fBF`VYNPLSYS2_G-G^/=' +
    'g``b8V7E=JN8]A/?1gNENA`H)?Uf@L~DEFW)^+FSBI=;HJ8>R>MQ=,8*b3c?LRMMYB?Z;Yab]S:e*c]E<+P~93D(YN_+EE(SD1aR]PZS?08-XQg(' +
    ';SQ?[WGTgNUQ0R.GAVSg5~`IgITb3E?KZF_1HObRc,<A5d>~/(,~=?WZ@D8d?aZH=1<[b5YY[TcTSAcK>6f6<LQ_fM_1^>CUf:?AZSJ?-4,.?ED-' +
    'X@=-JTDGPPDg9^4U_eX-f36BJgUA(cCK7gRTfW=H5+@.N21W*9+?c=N9I)I_0394A/OSZH9NIEC7c)V^TMC8GK1bT,]?K`K5fL8@DDTX5f[fdA4)' +
    '[E]dM1R8/gHd;VSY=*VIAVg`F~@(Z_A)<_^eF;YcFA5f1P)W3GO)H0DgR^<1Y8=HdF5;@E_@9[9J~->b@c?PPZ6)gW469]<]c@Rg-HA^`?_C,PeG' +
    '5(Hg-614EEXf>]2NUMGK^+_BIfWI;5:OXI]W37=@><IDH~+gVfGR<[W4Q+3C.4Od_W*S+(Wac=N5eX:SUS8JfSOg,N.;-+^Vf:8gO>;cNa7SeCV+' +
    '7fK^_D(+1a0K;P2AJOb=I3+22Ka5KT~Tf8FW7*^63@79?:PGO073JL;QN,>R5KNG1O[Q(^0R9A->*D25fZSZ+Y<@MB0F3VB1(fO`:VBcg/8Ha4ZK' +
    'M85T_Tf~CPdU-d`:V/U;acb+[>79FOBOYOKW2@.Bb`JGAD2eV8g?`g`3d5;:QeEH3B:EA=Md.Q8>SeMT~)Z.4`f?Q>H=A8G6N9-MX:@X:.b.F]U+' +
    '8N~V3,_V6@Y,EV^e5RVPMd3X](;*FJ:QgE+EB.~S5G+gY9JF_?a1K,aU(EA(YUM6F*D0CC`(I=@8I6D7gVWb*AK1.XG=-VBd6cY`cZ~^0<+_S;e[' +
    'NbRT0KU`7I,BI;1A0^SO`>XcB0O<L._egCBL8c4Eb`^2fJNTA]DB2Xd[M:D[]3f8aY-IJ~e[Kf)YZ,5E(c4T_~D1Ag<W<GbBWVWPIfP7e)D+~?4V' +
    'If)7g^5/K.82E`A?)SV4-g7F5T.aWEeNgLE79;:bGc7bOb,CS`;1dNY/HGX.ULT.^aOYB.YD*HMDS8DAf;8GL6,PNR/~;=;Q2XN:P+F~M1*U4>1-' +
    'C9?fL(4]N,]Q3`g^@2U@e2-Eb,YQ.<F<4]cC]UYIO>6K*7^ae^JFGB]^3[ZT~1M(bVJ=;AI,HV3b7KLaG?cD_E7e0;);+B*CH137Ie-c>)(]GNRG' +
    'ac2gZ43?F?RRB2ZI:gdGM::,~/FeZQ8ZV.0JQL(.M9IXF(dbH/;_Sc0PfF`KL81])BcC9F?+VNXEV6;~OPUZNPQBLW4FKRH96VcP5MdZbL_aPOY.' +
    'JR>3IfNY_=3=BU)b2G/^F1-PL^*]U.XCYXddVMN57U:ad)Q)6EE8J=bQIFXI.-HS`LSg;JV4[E@LDIK1fgQXS+IW-YO30<=`RX@Ua9YYB+6TN3?M' +
    '/VdN17X_gabMH)LZ~MeJY/T^+K,age?1/Z87D,291MC-E(PC37=cN1IA-*Y7O_68MA?08[53?)^Z9>H2`KKaR>5FN15M59A,?NF;bNU+C@~9>OTE' +
    '0;V0[NcV-?L<-XU]2=XF^/O2UdI*<K(7<R.A.fbDM+YEe?^:Fe(PQ*NeSFST?gO0G7C]:6a+3SaU~<f?U3CY>TCcgSO.]=bHb1<9RFKNOeBe^O.~' +
    'L_`MeRG(;V.OGL6.5QYQQ6JR[E<XU79(dcYQ9MZB:RbgQ.@)~(6H~>IaWYJTJMa,(d.0)a.BH9(+F2<VPH,9f^<^MV.NSOU[JT5/Y`025I__@,)1' +
    'EgJ25c:N38?cTW~7EU(UX9*KP3B0(T+?GST.*d6LI`ES~~)NOO.N2OUQ7FC:RF?0eU.EOV~PQ6~9<Of+=]Z;[1-]=^@M0bNPKSe~,(UZ([acd:Ma' +
    'IZ7JL[MP<<>3;W[9*6(5La7U/X/[MeM8Dg;T`QTFX>;aN>N[AM>=gYaNfDd9+MHMVJO0R:<,<2H`8H9.eJXI4_CM.c5+P3]R;R4aDC<8<`@L2?CK' +
    'S;~@16-a<HKB2,~,PF:gMJSG539/;1VV67Q8Y17OK;^*34_,4PR9H1*51>O;S<U?=cd_e4Q_S2G8)J?-N9W`K:V>:M6ZdcB-_EcN98D:bf59bD,O' +
    '@G~W<I2afGgYHXI,7GM:d2DN[WP7R_I~,MB6^R?@=^+B]92L3~Og+B2XVP/]9R+:=K`SH;>@@ULg857=?9KbgUS:6GC^4g7,IB?P=UZ<>`-MR+M3' +
    'I:W2.N5c+=S8`4N>.)`VAYWHQ3B:ICbY*;E+d[a=P+_73XgZJE]bfYRgXYX~VfAbJ-aPP`@P1*K+9a`6M[_]Pd:W2aeRVP?d>4KWfSPT2UI^`-M;' +
    '^RBYRD+`Ib5(L`NI_8PR]OW=I;ALHX3Be*fQ^cC4+V@Nd_-C7eW5cPOM8@+[[5dY+`3g-fWFA=K+^.Ic/[KXM5Hg?NL90VKb;T@SF2F=N`ABPID-' +
    '8JXH<f.6YWV>:YH0c^7O,O/D1Ec[^9~Z()<ee1^Ug(N9,ZFNQ0=1FdDVFHcAe`.~:3?e.68d?<K5B.-[GN8_[K)Zf^-:fV5V8QTXT:NReYYR/RI/' +
    'Y>-8TU]`1FMc@RPY?>0CfFFF5g/8X6*S/46HX;KLL)60g3NN:X?Q1O;KX(5-F1=-~I_)^TaZLHVe[28>-NT(ac00.O=Nd7a;]LMM+AGg]U*8<`O3' +
    'SBPUd6/8_3(`F^e<.B7aI).MX.@SgQJ+KR2c^^Y]OA89YI>XC,,3c3DKDbVTeX,.(7JP4I_`;R_?)fHLWE@]SQM-Yb0B>H<g+S)R56<S/3~S>^D3' +
    '8eS-?abPH@g^g6(UK6245e3@2O4<F;F0N,Ia((FC9/4^GJ,`fL9HeZC)bKc7EX1G4^3a7Q5C25FR3`^;7D~=c2+UPZ9=fIgEN,NDEQ@/C1-^XNK]' +
    '<ZQ,7~G=D*B52SLA/+1X[gT)GK@~ON=MD>ZLG[?_((JXDCI5*e*6H]NR_e]LY`,7c:Q9Y0J2cLD9M?W~f3ZgY*(LT90Be.Q~K)ba2J0GJ>6V2:Y0' +
    '74:0f0TL`8[FKOFRR9`]-DR]0`^c_ZT-FSXfP=)~12dBBd@`5YQ`3FWAW-]^)+H:f;d`-[HR^P[TBJTBBUYaV,CXBZ-+Gb9U?M52DJ~dY~D?<7)1' +
    '0UZ9BUE~?=R8a[N<+R?]bCIF-*Id<AJ/(D;GUSMPV_?8XQDD[gc4EYWgEC*`<X2L?30:^4469V<[/[,>1ZF<@FgE[N6/ZKH.bcV~NPLJ3bV7HJ/;' +
    '>g,0J3>-?*D=8Y;BB;8XU;Bb1a.LV2AA8PJOUBgBVOGG/1<JDdRGM4TB~F85)HH_L@]/XE<OFNB1FU5F~T.PZ:]:9cV_73c2K=c.aHUO49d833++' +
    '1-7S^VE;D`T00P<APb0g_BA+A->>Z2eFf^,M]B^5LW]D6_~/8986+.~NGaP8=M7752fCRN60g*9AggSG;_NQJc^B9)5]/YF[H_)e4_SaaaFNb__^' +
    'DT,~0b<G4,NeV55Ife[)`~Da4?C4e4<Jd~b[g;XI;)J?P)bVeRE>MKaSP9P+7@?.6(c9f2[I2T6/FU2]++EAC(Ie-TGaYRACOCUF[fW`^(~R1<IU' +
    '`;6RD=a?LW65[>2;+*ce;f>^/7QBb~GJ[U[/9NEJ;XS7C4H]ZA[^>N>CJR8=eJ<48gPB]bH@93M,,Q3_BO[0,ReFW_1^>4*4<:@Q9G:L>[I>HRUG' +
    'MdQFLg^b~LR,_dIT/@<:[0+R:_1K@8_D+gLXYSLRWcfWRR<:J=,UVaLcU=GOH1-cHW8R0)^;PDMU+CB[?e0R6V1>M7<;7B)ZRZUVATe~XD7G[IOd' +
    'c9SW/TI254N01O;g[^e,86KJU.(UAXL*=COZOY7/171LbO-D7TF<.R4.Vd-)b-KZ10dI,],f^~XXS/dM>0e*6>^2a4=;*[4RE4V42/gDB-3eBT9N' +
    '/Y9b_MR6CB[BS5gf;3S@IN*B-//TW>UQ-_I~US*X-4PQSf]c9.PV`1UH8LU=:^b^eX`TN375WN~0893J9*TVD[4;P3E4=6OATV;c]_gY^3/c+[;_' +
    'ZIc~=O/L00BPRI3S]KdB.c.Z]ZZA<HZ9<,f8-]2;?OO4[?Z2d5P)gG.;=^EfUe2XT15Qe9OJ.BV[HX@TGF/+;AfT6SY;fS87616Da5?,YE.+U<_g' +
    'D~/8R_7=R6f-(Nf~0>;[Pd-H*93.CL1;(M<;8*_Ke3PWe_Gb(4/cY~G[AV+(fR7Ob5_HC7a[`:U~JX9SgSPF-(V@]I-bT(YXbe`[2)),gIa45F]M' +
    '^9;`BX~E-^4aA@)~;;T,Q;3?A_P>dC?-,/2]FN,fZDc>)?.*O/XCY=H-V`B4HZ3*4e.YZ69`?->29OV-H/7TS>cEbB-~1ZS/)~WYD)Sa;98:fG`d' +
    'IJ4aI~VYUO4MeJQd~LUVA`PGMVDSgfFb-9ZWVFc3f<Z0BCTg?F`BOH(cE~2.G?eKT^9_03`NP6a-3;,4TJ@g/Q4@JG*[Oa~.6011GXK*^`YCN05*' +
    'gaJDPDB/5DgFCH/fYY1CNYVN+71?^P68J6DO--RF6aIa>/.J>4R0T4]]<RRM6a.26QDQeN(.G[7L<2dG;@W/OAS427VeZa8CEVP^d+f0~OFeP]L9' +
    'V<?K=fK;T<K>ffU.N;d~eIU,X9Z,V21N0L2YNRXM<=R_1Tcg55KSYaWVHC@JaH3a@=(:~NdA<));G.KXS<+N_]d<8SRe*V_`,Tg(@ET~PMBL<3[^' +
    'D+65~MAK`)R1A?CNAUW75:X^K*HT*S7`g`9.I=9YQVe,)/:3G_2F-L4[Y?*<W,U)FEI8=R7AaTC(KM:4BaL/W5RdP>_GIL<,:[cYH-U+(_W_^R[Y' +
    '<aCB.)SU>PA<B/~P?5(YQ_^O/IBDAePPFR)M<aK5Ge(P(?Ib9=OT:gJZ-8.I6.4P3916ZM>;KV>`[~gPL(I),^,a)B?WID,X,8ZEWgO79HMDW0bG' +
    'MSY6/SC[B<Z6^9,?3,Ze4*.D663;bFHTG]Sf5J~(A4S9Re^=Ce0QE<<NU?RTacXNXQALB?FMY~81QS?`RgLW)1_e?/dG*A5/4,^?g/EV=<B*b5::' +
    '.C<S^(a8LF/JXXO+^6BU-8cO*HX755L+TX*F)*XA_5N]5,4[.NM`AbM13(]7?Fg_0/O^~0UC8~5R^e(/-7N(.DYgad7:aI02@>R>5<4N=.`_^,d0' +
    'ZZ^)/T<N~N)]69]:JH4C/_SR.5>dD8R4T7DFM^JXMcR-P0Ie0f0Rd4H3Q?[FNM5*2Ua7G4JS85.DdEdfcQ`aIF/bXD@N*G2E1P(X1_^7LN_KBUeJ' +
    'T>4gJW5Sb,G8UW,3K-;[,`,4[J81>g];2~gVXD;7]A/A9Oa02/FU<aD,@La>ab++NcT2XU^Df.Ja3BbVG,ZAee4E9U9Pb/=O,GV=98[3//=1(]5D' +
    'cU6)5R<@geZO<([/--d5bW?gd+7.ZPWf*<R461X39>KI~P<MO./B?+///WF4OG]*NB>-e8P0V^781@5Qg2e4X(a0N4[M[J>_LHc6C/~NMX92dL+D' +
    'Z<CDL>+C;cY2*@?66Vcd1TE6S8?/=DCIXFTVT+>A*=K29^`(/0>[AE*aJ--G^^GaeUCJD<]GJV;J?O[2cdCLgdIP/OU>K.Y=/^~5CD2(7PUd6e/K' +
    '5Qg,R[>Y3GL8)986*02J`[06XJO6?(0g@e5=IS`~9=eXRN@7Z,bcLP/Df(R9f<5V`P8Y,8=>-0]3e>9TaZ7g;^1a*e=KNfGIUDE=RZ(?XM1J:QN/' +
    'TL<15@TW35DGXbX~LM_K~O?8F.;5.e6cZL>3S7SWP>PCXKd_MP((a+[8IKd~1M/6@/WW>:G2G32.I@R)EbAY/>P7;>MNZE=GXffP._:IDCMAS--2' +
    '@=(+ZT(b;-f*Q19a]TdQZX6@)[gg<*9,6C4<B4H@:LcV336VKE?0AMTGDLEH5g3@@BR7TE~(X-F4Cg<5R9W2WV8@YI*(eQ;I8S)J:_.+LHBV~U,e' +
    'O319e1G)]VNZeT+@.T+*[3WfLI(Qa,A(RR=e-`4_3H-3PY*0/7C[=Q7~^O1C_D@,C3MZe,8I@[fJ5AGU[1[;VT^.aPDfX5:8R1J^P749VN,~1L87' +
    'MI<9AcA8~eZ;;29-BYC4N,`VaHBW;P0=fW^73Od@J;`~>ESWSH@2SXG136,-UGLRNcNNJ9d.D0@XA4;9@VU<G1-cR4,J^c]E=<~>_FYYbXYgga<b' +
    '6@ZSaVMVL*4WUW`ZcfXDbV;4Y([.Y~e:`:7PQ>W:TafNVT6.H)S5K73YS>MN~_[H9JMVU[Y0E;9L<V0A)Oe9H`M?3`Q=P+WBb9]*_/,~36~?c,]J' +
    'f)ZL;OIK@LZDaXQV.[=_gC+_I?)1W`~gIC-N_C<TPJI=82TbP<N8<B@U<J<Y)5LYII)HdW6fc6<B3b@T2AS`F8OEVOZ:LU5([E`YB8=I(:41WeWO' +
    '2@I=EQO+Dg,=L[/X_e>(AQ[4WLd4BC?;=.V-<>O8/>/Z62J,-Y6J^Zg=~LSHWGLfD<MN],ZG)bUKC~;J,cS],)]d0/F2??/OTd.YH-^HaNN_7eFU' +
    'GW`W//IT;;ZW(,d``W-FO12JSIX(JJ?*-AYF+d+>65bU3:V42Sf?;R0:FH~~X(faU<aEc4g]>[97E)A~Jb]GB5;-;/<3CI~W_R,CY:>AN*c2(OW_' +
    '9C-32T)+/0,V>g:e-R051T?8=.dZe8W,07]1a+U4gCOE)1MZ8JMQGgE^W^?.7FQbBQ7=Q49AG<=T2ANPO?OD(UL.Mg/FL)9LMN;?a>.IbeZQ+Z4/' +
    '[TL4.K63.H4+3-N1~0dN7b^Ead[0^)VQCHPM`MA*d(BXQ@O^^MJ:Y-H3^1568)?4Z1*`a3)):T/TDKX-f0Jff2KcBGL3;YK]>+Q2*W+/+IU33`D_' +
    '?*P;8.Tg1IYOaVQ:MB5)36+8L[/=(HNPK8<CDLa+(PZQ*XQ4GKGE.(b=Zg41T,4S~679-BEA=Z>Q^5^6,0OTJJ7,ceWBf^9`f@bSOV/M>ZO8IFaD' +
    '_S]NK,:RW1U(7<eYNU~6VV8Z5^Gb]2IZW/VB4X`?;91[aLE*Z7K2KL6X1:3Wf/DX6ILd3]~O(+-F)a_e@ZJH.JDaZe*.70).U-P2L(+=>e~~Xg~)' +
    '_ASb3.GA`^a7QAYKU-YX-1AKM)@:_L483:`<+Eg~_?@V^U)c>AE:0+>1KQ(RUR[RJ()<6Cg)c36c@I2FeRRf4FN+(PUE634f0VDG,YTM-,5U7>RF' +
    'O=IF~U-dQ4A8V4MKQCV6X(CQbN5a^fBR/CFUe1@eM18Yd7-aQPHFU1OL+LW@UON.7<DX=[0G:?,X1EMCS;)18Z]R83ZHHHNf7`0TQLG6EZYG;DA4' +
    '9c:^1OS+2O2+C@?=~1)LYU9=`@@5(~d[*dO]N)<~M5OW6([P2G7Q0GOVAcc~++S-I+`?J5e)*~U/A^-<(*G-:RR?f]5T=08~TEeb_4D`VUY1`AZ>' +
    '42,H4:Z-@`HeQgBALSZ>EK[8_J.GU]g<*G,d/fUH-66+O)d+C)492c/IP^~K+:0.?Y^Y2(KG@(ZfC5529C6]AR:W6,A.f];3C:[G/ZNLeeUQgVYH' +
    'RJ8-N@X24CRBg~`=/8K01f]We3SE>]AG*Fa)QVO:OgU33~^[,8L*2a4aVV`3_,05)e:MgHK3RVg9Ia?0P5W@6Z4E>b)?9L^/[@g_/VNc6:c6U*~-' +
    '.FB[7F:/IXXF.[F`E<e4XZJ36AF684T(X.6Dd*POSYC)=>^g-9M(6?V~9>),bO-8[.DZ2F(dYZD1QTRG7F`TX?ZF,[UIL[YN>GPbCLV)~J][H2~V' +
    '+I>VC<B7*4LF5Za[V;1.0L22RB9.GK27f^S]ES65+FJSSc9X<55T>87P^]I>H4KB=D]A1Q4FAN`O/.@X^0f+:VN0+0HbK0P0)2I]=S.eECT@9Ba8' +
    'G[?9aM2@*gHL]VWM@:_+_d>(JFM;:Z=5d**R>Vd>IOO<NEbI>U=3c.3N^02~JS[=NW4@V@DS_?/dU@-2[*AbIa8`B[d4`2bIf2;,M/O3K.XKG/^2' +
    'I/2J.`6)fP*)`bCGP6K>P.+BYQ<^U7Yg,Qe)+fF+NCV=(UDKgJ.MPN;`.C,4`-IPOP4>7MK.^^8C`C/<T<DbUbO~(K?9>+F._*R=2GFWd5`A7d]A' +
    'B,gJF5QULT]a_cNVS]2/TQQS7>da0QE2;a2JGC4NX;fTJ/)6DF>?;T]bQ@42ZYNJ1G50`ZV7C73(N,HL9-4=g:(RDL6<gS+OGE)+-C^FG3*76@><' +
    '8^2;^HC/Ef8*DS82f=O=3+DYSf-;NFQc9D2?WJfK*HY]KO[UHBTK<J5Z(>)PSe(dY+N*d7^CRM3/Z9D~9U1O9>85c]QE(.5<>4;^gF_:S@Q2_dO/' +
    'BWe3K,KTcTMXCd6,CbCEZ7]~K^L7_6X1B^=f33<C^GVXP_dOcB7PB^L3:~H.<d;6:S6?VD7@4:<WfTbgI^PeO+CIge<3HQ:S/6S<?g*e<*2EI4Z6' +
    '59L>KY-BB4H-3XKf`TB.15<-9?928H5Q-B8gDJ1)EcYd/H^T)AQ6EI7`N1c~DgP.P63:0eP@_1_-`G-_ME0*8bD5a=5Z1<EbJ<aFLAg7cS1fG^`@' +
    'a82.Zff,9A.[/eSD56HP65<(<Z*Gf^1_GO-gP_.BUf1L~Tg@QI;b)dVHed<P3AN2XKCZ3V0XfZ-E-?1K8cOAIGZ^gPWBD/9[U,2.[-.ZA19eU~Se' +
    'BKD>*e.Wg?,Y,bR:,d/C/X*MP0_G4f3@16`?7T+f.3H~UPI]6Y40V/^8R)@`PVI`A(569IGJ`]9K:fG?bVTR~VSCE>eHPKB2GU7B,1Zg~90IN2-e' +
    '*cL+Y9.4EQ,8.<_ZZf]+_d7P+c(4L:OD+HXT9:+`FB=U(?<FLJ[_4*c8Y[0[4~A0Z,<M(:T,4;_S.KETMDcUZ3-:a?WACHfP1*]]51G]>=O?],70' +
    'ZBHTN8[,g4c4C,O*3TQME9<:M]b^dcgV;(Z+adO28_^7K4/I`HK;,;@W:1)1:NSC*>W_f~dfM5Yg-@fd+^9ZU[O<E4M=BMc>@Og@1I*I4P<`,7J3' +
    '0dH15:Y~1XJM0G+^,~MA,^C/1+V--+Z8O^RaYd*2CAL6<+A[Fgf<]5RXZX237U*5SK9Oa@9?_X3MUL~U-1CAfM*g3YWIYGU~<BIUW<F)IQ92CWb[' +
    '2c;3[B*M5a+XIUPK@Pa8_4^@`42(2E-PW20<:=`MfCJ8PCT,6FO-R[A[=ZR-VB6/8/aYH;fQ-G?<KK9_YU*,1-^_>S21R*a[:8R]/@T(Rb)S4/^7' +
    'GgI[~48CX]A(f7C,a.K0dP7(.0N)8'
})
