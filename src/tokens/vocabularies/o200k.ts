/**
 * Written by `tsx bench/fit/fit.ts o200k`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of o200k_base: GPT-4o and later models of OpenAI.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const o200k: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'o200k',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 1 },
    { axes: 4, step: 1 },
    { axes: 5, step: 1 },
    { axes: 6, step: 1 },
    { axes: 7, step: 1 },
    { axes: 8, step: 1 },
    { axes: 9, step: 1 },
    { axes: 10, step: 1 },
    { axes: 11, step: 2 }
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
    '(28a-9a647;>K(O62bJA?1R7SO*O5ZOGZ-+^RG44AOJ][+E[(/4)@7bOSCC0X6f1VQLU^K+e-EL7(=)Q/*Kb=GQI=A4X793>,</U;PCEK,KJXN;1' +
    'D6dVLEVCG[:1UfO)7R4+B?H@R1>3SMG_,2E5<XTK^J^7:E]T?O+((2fJR6OH3PDQQK@;QHG=]P([(Gb-[2>;`VXA,LG<HRP0KEd5S6SDRZaNPV?K' +
    'Leg+)A]E-:7:K6D3/WZT-@.a3d;@e>N7cd=e_942B*G8BR~WDg/VP0ZKVNR=M(7=dF7Q^eaA+MXQXZYEE/O.UbTf5IJ[<GPR/ZS),e3NGJQ*W2dT' +
    'JGU+LH(*)Cd-I,@H(:e_d7=AGK/D,`/?<:+NGL4e`-P4Hc.Sc6=~3`7a@-RY3_U[EJ,+0OTKN((((+~3b2<aU]M^4(6a>b~X)N20((2/W)R,WR6J' +
    'PP.*,H@_2);E~ARO>9-MUA-Z-Yd)b,ZS((4Vc3(;M~W?L^GbFPeccAX_1f;L[4WS>B~YEe3?JB*]G5HI;fV6cZ<D_-N`E~,4E@O_C6YG8c?6aV+Y' +
    'g8<g?.g1TCOUH1I?P,@Y-[R:.Q;E/06Y1VQ)Y;F=G`~)=aJ=R+5C*UQ84_HAJ-L;]<3CU(,.-@JRe(Ba/PD.7/5ZND0*)a)3cN@,*_d-I`B>/Gg5' +
    'CNC*Q@[H8P_=0I6,O.e>?fb1JB]fL>Q]I2_-6S4CVC,*-^[YA0d;D]O+H0RTT.VGb,FD+6a*DM3WSJQ_Xe=RMG~WB;]+@(3^JO97B-.~C[1F`F2T' +
    'C[OdTgIT<`d`-J`cPA064^YXX>))E^81XgYHCI4BF1CB.^HGDf?C5SUJ,b;M+G.;V/=dKE9b7CMG?~UKJb;<ZI<V[H+N@WH?gM,DUXLG5;P8AOC`' +
    'ZH4_L;b:_B)`NI6ffT7/.04Z1)55)MCDMYQF<_8-OAdd.KaVV]HCFXI5U/fDgPOK16W*;[g1.T.S.g,)BffKGa*NT0+NBDLG=c5,G69H1+;R0F>^' +
    '<^6[..gfQH+8`9+=<313P)PEZB.D[*G9eP?bFJ5Y08=ZXHEAGe-1.]N)cAPbA@WM8I2G3GE7)2LW5ZYdPO^RJCZ=IE/b0a;*.Kc*0=**IICIBAEM' +
    'LdI0>`W:VDSaH6J79Z4CZWbIENccX.dEH2.4*R+@SbGb0-eBZ;88B,RKWa_L*5`+*A*-UeK~/>UVCL6A[4]WBT>X7IgOASg7ETH/[Y).I?W/GV8.' +
    'c/V8B-fV6U~BI)^UTE05V::*U1ZN[QT:2UD;.f^/2aO0Bf2R?3),=QUeTA.`IVdeQY*gc[:IfT?+Wc4`CKa@CMAXbN/J-G[`FRO)V7dW^U1:B^,K' +
    'E.*YJPZV[3;0/e]GJDI=8B/caVM.F,bO-gfS[]R;:X4aQ[BO6*QTJY1SR,~B</5^79`+acHcZ9ZX6BRPReIM`@J<b))9IS3^EcSXOJ9MA*/<N6UK' +
    '.O52/~/3b[WF^7>HeLEdg>~NK]*,XZ``RI3@`C6T?,W,C08K+KW_e-Ag`.38H/C(DSJ.2OX,)T9bR7SJI5EfU-XYG7a9I)F75^>9E4Q4SWg^=QO?' +
    'R/OQ59U4./U`d9W3c477cQ<)WN79~Cc0(e0BOf@/bO/WF:)A8Ba-~B4IYfQF]64?5E*1Va=ZWQec,3U]1Na^A44~SGO<=0J/VW4RLC7DMO4~3X[W' +
    '/[)D=`]S?3ZCXLEVK~6g^N(@3DZ:AYR>J5PZ3^cCR1OF9EH1<<KN6ODPA/g57B2*-D@0H8HIPPJ(UC_-]A;C8=MQVdfVBXM<<(PE=YM`S-;RFZ73' +
    'LRHFW)e~Ad?2NGEae427TABNbJa,AJYBPMe/bXI?<Ea]/c)ScS(-+FT^g68:,L+0LXWB-a-OK?+=A75X]P6D~[N_:F^306E>N(((((([+8~=ggdK' +
    'eAQgdRe=<H?/ZWf,+b4G@9]Q2O056KZ)TT`ZBA;(d*WgU~_D*[S`.^GY:]KH(B*g.RgY9BYM=9MYJUaYS>RBKR5~_P]09,cU*;(ET?D?C9^024;T' +
    '0=0-NAH5J1U?:51@g_VR5cQcU0cE5/0/OIAX@.dP=XJUC9/;5=B;a6H0MRITfgUD25;UYYfWW</S+-(36F<>I0ag6IU?O1X[-PD3GGIfMH?XZZO[' +
    '^~U[0)4=ZGf5*]49RGb/fO@7GKHC]_?~2~PPG(9g6.TM9,V->0~Z_2WeBTYTW1Q+XE9NM;aaPa=4NKLV@]_8R`+@9bd/1I>Q?L@a8207B3:`1Y./' +
    ',@4WY_cO~:DH/=-~PJ9DF`;UUfH7P8*I)VaQ/R9@Y@WN/[0^`P]7E_TYSg`S2,]C<9IgMR,VHZ^/@BERA[JYUI:~Hf~E-Lb+DNG>1ZHBQRO2aLH4' +
    '8)9ORcU(gX6>,BS(NDCUHOA;4?^MJA2F~.d(+.I,dYC1>[97cZO>M0bZVSMF)?M+EX4<6U/P6A2DKR6;6]Kc2L)3B>09aU8]Y14AfM)0@HLG<;;D' +
    ':1b>8f0fS<ZBE1d60=Ie]f@`]d8/Vf,0gd6?+QA;S-T9.T4~+e`JE:)``8I,OBDQ2C+PB,52~T:49J6,GEe7XXXDDe)`Z.^H>[@)Mg/WfG6Y@I`R' +
    'Q6Hc?0/C(*<A/X>`b)<HK=U^E2V/I]KJCbe?)K1YK=,Af/@5dVETQR6NMA0@BP-G[a^NUIeX]_2LV0_J(GYc=6XOIR3)(4IUWPZ-BZQ?-T>P.K3R' +
    'gR*1~F8EGBSUA[+P4;4Q>KOY*Z`]>[T9E9D)WfX</:W68M-QD@SF*.]53;9g+5a?U9:ggW>?U2gC5*`4(Y4BC8?H)NFKg+^gOeNeJcaVFcJ;G3Fe' +
    'R664`+UZddY`:A=c,KcCU5@9Y1e>GQLQNN@aBPfPePCN>5ESG>d5HSZc`KcUDO+eG(1bQ_M9^ee^NSfO>AD+Q/HQ_b9`4`H--5XQ]=*ZfWI4,CI<' +
    '@^]NQY2I<ag=0<?Gg[26QSY.,UP8A^KM],HU28R7LaV`g63K,JR>eS?H>MCWc6>~QBI<220^1?B-Ad1egWV3?8U9;~-fbI)fYaYXP(C2>gbY5ANC' +
    '~8D~2+C-~]-5Ea9JX,JGcJd3B:++MHK5>)J_[N5VX1~VTWMZ~:fXKR0)N[(((,=@C[_;f]A9.8DN:G6f)_-C2+AF(fJ`Oeg[Qfa9H,^PFgZ*,`Y^' +
    'g[<AdU>H?_BZ[`C13>@VMG,R7fSVF@a6,`K_UO651TeD<`2MgYP:222_@K7LV-ALKD0G]UU)3QDg*G2[^FGQXcZ5B/PJ*M=YU;`5TL2;;*?9:W_5' +
    '13;.OD-e?I>ZCQQ;_<,`9D~:BPGF9.3LWTUA/5YLM_[/bEI_M5>WB[?-WgJ@3*8.QXc=DXO;EX2K6>^]PI_,I(]@WZE/cCGR>KBc4E<O,AEBN78;' +
    '^FR:PATAMD1WF3NMBYL/Pg:451:(g0(g9]A2]aa:~?9D<-YfF[Me6EaOcYE5,9)V-Y613PaX)O*VOA+HRgQW)=8V<_(JcI5@O<?J/]-dD6FPQ5>_' +
    ',UeLVY9_@*fLME8)=,F5[[e0EcGA)NV?HZGFE4Y(4/8a4C.P[<3B3]L-X@ZDfb2e3L?5~7fTV5_J6,]T.`0<YU0<9VFQc~dWFO*?)>)0II5P_V9@' +
    'RJN;0XB]@`~*<AB4e:L~*=6F(W~Ae~E?L:DV9EVgP~I[U5.7(K@~._WJ:9`XFDD(-dCSCAaL=7c^];F5.>EJb;[>5e1R.<61,P8L[S[-gId6eL2.' +
    '34g`[SE=7^TMLXE>SMIZP3OT<G>K@W1GaWW0<PK_(:H*=8ZDP~4E^4Ge0?3]NHf6R*[e*dUJSTdbWg?5<[QMW:L8R>[S>SWa]9AMc(.Y_+7eL~V`' +
    'Z0,6CIXJL7_OIdB0ebg?G2A9M?LCTR4bO2_SKN6W.TBDWgG3HF9C~e/R=]Sd*:>O]G5/:~8[:,SNCcRg65PNU9CD:~O:+OU]REFMX~_95]6BYN(6' +
    ',eR2>/*ZdfTTaQ,a<Tf5BD_RTCB[X@I1c8C=I(g>C,9B9KLWI(+M1CD[ZGIQ7c6P:FH1_=N<5AE[6MM]~,Ce7^O:7R2bEIE*B`K9AH^_C,gVIEBR' +
    'TL3@P=CBTg;V+DBA3Lf0HCV~*)gV]a<E.R:S7?c.bX-`5^(a`R]F)=g;=8`:(e=IaIAK14B=@BKT9fRaU`V9/Q:?b4A_1/EAeAB/~SX</P2<Q)B5' +
    '-M<<X>7-[3D:;cdegA64gCa^cbdW^Hb?^;D7KB;BF0O7D]@*?Y6>4ad,I0PM8MI,D@OTN/CEJT58`^(/<_HPK^gR~2V,=N9XVe_ROM+6(Pf7/Y6*' +
    '+;e9<AZ(Ve]`]L_I(Z:,>e`EO*3?Vf0XXD5PH,+.Y7Od7P.7NbU:KW+X4_;I3>)~+QC~K5N@/ITd>E<.AZ<7+<[LfQWa[X5NZdR;1M207NZ4F^R@' +
    '-K9?O:gK,=2B?`P@KNG0HC(GP7VW`.6g1-d>.[N[J8]>.1aS~Lc~/=B9X.P/58@T(X>`I^fMMI;FNV8GT(?T,TIO3*)f9fUWA[)D-_</]2?4N6VP' +
    'g.)2,^NC0J/@H?CB>f_=AgU:>,L3R@_DAOK/a5]bP?e+cf3JgKJUFC[R*?;8dM)M@CbLScAc?0^H50T<]/JI~Z[C^^[fI@?C=e[HDB)f;bc-g5HY' +
    '[IMJC<-ZAY=QXeQU~W<0fc*^?VCYC@);A*2b._U/dYQ;`PI:Q38>c,*./^K;ON<Oa79YQeXYW6cQS5GZQUZ3c0~P`(]SO??H1Ga10:VL>USbdQJ/' +
    'HI<-^b[MC6SL)1V+82]4]bb5Qg^PgM2A8B+6BLT+?Jb_U~,FD6;`SQ5036fEAfV??=8QNbFM*[*.CKc~c17JXOCUNg4g@;:UdB+S*=VNM[JS+N25' +
    '@S(~@EMa;e3)=^<fD(-*~^)9-HgI1D7]+K,1@P>7-I-c_GgPW+f0`^WE1E3Y>GR(/YB`4dJP759L)eLG+~G*V_)^`LH]]YAKe-ZB*/b1FZ4SX2~Z' +
    ']7S4R?H(K1K`3g(]2J8a5X(c=gR019V=DOM>fH.J_~[a0ReBEg8_R<_P.f+IEff5*G]RW5CA03gP+J)<P9X*PR~,Z2g~.fG_KT8-,BCN0A9K3C=d' +
    'AUD*:de-_+<;KT.[=WE,_>JM+aGW.`2+_FUd805Qd/CZ_@9=(=~~.,4aA91K,4.A(W:cL((debN-[]9V<e?-GI_S>A7Z>H)EENDML0Xca?>.~WcG' +
    'O<?<:dJ//Z3/cKC.;0OYb/RJ.c(+NSWN`EM*8:V2Ma@06-/FZB_R?J+AT-*L5YK?-cAWUeSIXNgW41B4PTS~++,O_a80dgA>^`MUY,741GI@Y`P?' +
    '[NNKfdRC60aJQ`c6H2Ba]MbD?6E2]VEBf8g[05NK0]cbS+50A`d4SC`)PST0UC<cZadR(YS8`0)2*CU0IRI?-3=G^14P9+?M2OIRX5RK[Fe6F-Nd' +
    '9C)]HA1OKDQQPT?4MY1U*+VU,Rf8~I8cZg]F~1^SA_:I(PD[FKYSXOKFBJ48`+Z=.UM(RSR=cN-DE[/8OTf~6YP?]C1N*6FXYKLg:f0G).8aMSgP' +
    'KVL4?4_?49>GfEP;D16?2I,39L_,gISB*WR3^>GFEN->)XGF8TM.=fg@S(W;Ag23@U2bgBW,29-<);EUg>?X,JU<,X+JgcbTXGRXKI<N1OEON291' +
    'YTLfOL(VK7PWE7)ZK<)S9fg)dO;2GP;ERII^>UC(P5P=RX;5b?5+++Vd<A*5.9_ec3^/N/7N[]0HX.Cbg7FXMLCPNfE)b)9.(XJ>6eWJ?35OC[<:' +
    '-ZdY@NBVW99YZPD9?KF+cW]c@)9F=QVdbGC9K?U4U]6=V`3W<`./eBcBR@DGST@]_*_S1~EfRc+2;+GPEZ~)2=J=Q+B*VaY]B->=1MEOdUOE^=Kg' +
    '(8b[JIcbO4^eUW^~RM)TZ4JL<>0=SUOAc=+R?8:,abHCAT5U:-US5>KB/J)Qe+b]9Re(0AK(3K<BO9@:+6,W+cbcXW1X8fLMNDDW;EdG]P(J<*HZ' +
    '7ZCUIXI,~3U8W<+GTO63P^.A<M80Adc4QDHFJ;XZ,2M/f~?U`.)C,Z`]X1SM?W-D:_F:*3`e_17.>bb(B]]JYc:K[Z0W,.fI2g~>XN_(QK@*9[Ve' +
    'D9df1,MY)e<3;[<^~?2ceO,XU8>b`[F8DE5D,e[MgJe=*KY*,1901:=aRDQ?7S`9O@Q)7c89/9*YNCYb<~fWQZP`Mc.(?=A5A4;4_?I1FD3@ad~V' +
    'KS;VO]1NX~G0>1gS=(_a_8?_ZdAO:41A-3.FUAY=g6b^+86S*8W@P5N*P8=?B`HWcB3DdUVH1;=T(Y>;PUe7e<`S(E?<YQIW*XY/],K+f-_~1S1P' +
    '-e@;R,FK]Z2g/Ic^W5~Q8<`K?<C+=4Qb+`D~RPcUd-8@gVXB`f;<Y5~33Y2FWRU.ZOPVPN-B5O-Y8?Vf_NQ(d>f(`^dR=-6`E<]-=M@BNA?MWI2^' +
    'DY<80-;.K+^K~12J>^7S_?YWCYE_=ZdZ8cL.3P+`c+LA+1MWI7_;/[<C[(@AA=fR4g6*W7RMc<Wdbg<7)RLF+b7/3[>WgL-ZU^gY<d2UL27[ObNN' +
    'gF=,RK16M_F=gXO0AO8=[CM*D)5S;*^bF,g_I-M6>.B(O]/MP:KIFL46X]]IWT7R.?Ob>>5c<_;*X58Y,8-OF+XCF:CKbZDA0F[_H`DdPIBQF/^.' +
    'B6VPedW;2XfF4ZRUDe,DH04WDf5b6VCd7`(WPY4[^KE]M],ZC;BD5E3]DU+2Z`C^Y];2CCKNHP<]_Rff>Q8A]O@EL[3[P,ZbS0?A9Z9?5=L_c.TH' +
    'bPZO~bCVSB,G@LYFQ*X1/PU(WA0.IK*J-A>ReJ.I,OE@88/WQT~(VAM3gLdPI4=a>;gdcVZFe..;H31Ggc^]?e~G*PKW1QA);3[5MD?*>JER2Y<L' +
    'BK8E)NIaKb-I22IL7C1V)(:XOgfIJVea7(/RM1V~B<28W6a[RNO/-,P+6IK^FZ4F8bX>A-G84VINLJ*~Vf.?LI`FfZ0ANKb99*@>e1IeE>f**7fW' +
    '_f[CfJ)?,9HV<QAOE8,S.;?ND=8>:fQ*?d)])TAB`N)Y]C@g9;ZJYagffb>e,2C6=J~X9WXKBRRgZ8cQOYAOL)NH;J/*8@A4F^f`.XJU?G:47KM8' +
    '*04W<G_b=J-`YKc~C0S`*8BZ>EaV)CQOeB6b5TXD?dQ?HYY2+]1b6]7SfB[VLaZX4>@6GOH[A8^>:MFf0F5c`(3]??Df3c7J~88X.A`8dYI)fbeZ' +
    'PTUg*A0_bXQb2WE,~?AB2aY[a,a,]5HaJ)YDA<O6.+LS+T[+Z@cS7~[[9<daX`=X>4O>.SJ4-1fgJIS~/DI-FBGW^C+RE9_2-LaM[8;H>[f4eLHR' +
    'N2`WCR0Q:~+KEa=V94[L7=SHbbK@3M5.8[dOa58Z.W.HFf@C]?GR?GJ4X4_KN.?U~/bdIa46P_2D[P<gf_~)[JQ:>0]QfTSWZ1(I<-]aQE[PM^-A' +
    'S?>(=Q-_(dW7BRZZXF9SGPO4N_X7O=8cT,**+SXN)(BI-1L-@>8)af?a/JNA2OG:57Qd>b2`KU>RZ,=`:IS2)eBN(?Z1TJ/[[9)7:]f6[I2=WZ=Z' +
    '/.GOKB9XDS`AB][([OF<;=U6D~NT5[de/G^[-)HY<>d9D^_KO?1;43A*aBRKT,0Nf==]WLEHZSf*Rg)d9D~4NQdE(NJF+5Ng(b8PO4fg*?ELGTU`' +
    '2NcBIHH5L<.>V`L-Zg~)A6cK[L*0:6g~3GA)G@.F>_-)[K7C7WEbM?GQAeY6Y=N@efMT/Z?9_b-^KWAD<2[LIg*W-*?Z18Ef;QJS@FDJU.@aS4I1' +
    'JYR+cI<5;F;?KK[V9CJT99Rdgc0]`.W>e0R,bG+O4gX`[*?<H((;G8G]W+=>S~3b~6gg+;c_a3FH)9:XgAcfIg1XW,?QG*XL:9O>T(Ef9(353LH6' +
    '>^*5/dFCa?4T^VO6WRL6(a1TOXf<Gab<>c~(5@[Udg_]dGYY>4:JV^gL;L<a>f?J25M4WB9PRI38/P(.EU56*@HA;-;Dg)QWE:C]FW3~`_,:/~;X' +
    'fKHBFOPcT1DNG8A:[9Td28f:~Hf?^3RdJMV5`^>H)aL^-=*Ngg36P:D*.)O=@3<@/?-Xgf,M[W=,Oga9F^,C)YHg((UXJ9<McK^IOAV3~T9F6,1N' +
    'DCFUA<3_YcTZE6ZOWa1*36OIcAH[B7<>K:,15d.@=_a]^N8.3BNG5R4.PH~a:`NU5`1-Sfa6F:7I,3GN)WZW)-^)(aV_8?O4F*_a:_.@J)2A?g~Z' +
    '_7E_FAMKg+0@fQAX3WUE_9ZD^<EDMA==~>XMg447)>KU14(cIW+.A,MH(V0@ZQ>(+5:UR)O/bP5^:_>CO=c9CEZCdMA9J)>XX]VA5HB:@+B/9O=9' +
    'Y]^3JS;2IVfBg3ScJ`E-OD>7a8RIQ7D]3Y0V4b2bW1MWQe^Q;OdY4)`^?DCaSDBY?2]@F~AAf:2Z_</VU1-7(G6g7;CK2gQ0;g,*W`4):W~T0TH=' +
    'TO.J.2-;HS_f7H[J4cL98(]^c8Q(U6~KY(@g*Z-Qeg^VQeVTF@g8SbKK.*Z-,(564cQ,8f6gB7KG3QK[S+<[Y)(^XP^U^_D,YU^AX;eEGH_F@TOW' +
    '.4Vc^DW(^7RV._)I*(*PQ*BK-(3.=9PQ*K7*D<O-J@1UDXdG<e;@*c4H>D*E2;VeP/D(a`:QVS5+70cG+9F4/<D;[AHCHH^^g4QZ_3J,0cC1bH9[' +
    '3]-:670NIc^<UWO^Jag<D32PcIQeLc;P:XB-;C+09K1E=C/c6;~(KJXVeC2`2c[KgD/0~@(P79e-GBZE7gZ~K;67RX~Q^2+]JZXD?eMTX2Z<OHfB' +
    'M,aMO/P3EaI:Z.`TfB@SQ0GQK]UabI-a9=?g6CU]UD1L<@2M,RB;V=c40;_)M9(P+?Q3g/WX9gLZ[VN?S7K-*Y@XC8`_[V1UTgdZ>H3IdXgFO5`H' +
    '<_a/Vd)a;O>2M_`UTFbLPA;A1(CRC93,28W`Y-Y_e.aV*I6)^/6ecP,0H2Nb;7f/REP`QMZd5E>YJY-gE~6a_R1e:`*:4_,,T.6:GIa*3e6_>eKO' +
    '+1S^c*2REI44aY8bd5H`~)R`W6.agMbEMKggMU^@3P:^EB@NWOIe](?V]7:=AR63cH(<VN6,<5YR3c<NRAW,e+6:~0)`~UH:ODLc:/G?]Bba~>f6' +
    '3ZR=CgJ77g*IBS:d=]8`(S:M-@V^OH<^2AA;M?O`8=:(f~L:d6,+:YL`?^T@FH><`HWX.A4b;IEJA`B6Y9VOM+:X-M6W6Ea^9PP)2])FL)8K.V/M' +
    'T2W838XD3[DD^D>,`Wd4DIZ2O=Y]SUTfP1NMdF<KQ8,+CdP`UT@aV0_FI*7fb;E;aJ;)D0+.ABVTHWR;CW2PcF..L`CV/M65-GJBRXUQ(<HN3+/]' +
    '6P;-;2a;>E)Q^UgM^7J-4K1I-aZ>,K8FTd824>/Z^_;e@0()TWO)D~8)[:O<IYA*a89N)NGQYaWYM.+EBfbD7_aGQTF)P[2]MI-83G2f)Lf@UU7<' +
    'aJ]Me=`96?<[9ZbGFON?3-L?gIXSEPWODO^](((+RL6@E0+<H-S-PON-Y>9[a0d.(PTaO/gZY<E(2VH5GD-@Z5+aM.2BFMAaRAd344EaMVNZH?MX' +
    ')=UaKBP/@:^9DR^=SGC`2A9_Jg_*,.K8J.=UIX2@*42*IO-DWB`DFWg(Z9;TS;EU:R6W[21bJ40H_H18^J2QA~2KZ_D3LA2;C0IAV89`d_Cb<+42' +
    'X_+I.?^<^fGO)XJ0ed:<Cab5)M5^COQC:SW7E~M,7=K/Ec@+:YI~7=gQ7+Q@*R>+(.C6HBL/K0d_<N[E*<1=Zf`JgS8gTAQ:)`TUb<IQ3cP1AXH,' +
    'K6d8]`CPXJPY[W~K+0V/:;cb801LL*S_S-0/3U;:d)FT;QWOB`[J,*Q=2O.FeRGdGPU(W.611_6>)0^N>,U3]XG28+aIE`H[DD/5<g`E^Ob1<@MV' +
    'LcQ`M8*=55J^MVaa8b~[7FAXab71:N5B?JK)),_HH*]Z(OW^(8EDBe=`SOV@gbc<;eeR/dM_-fgJ6(M~_b=2EBIWbcFP8K88SDV8,+0>E5@V+@E2' +
    'QX4E,T;d^BRES)3K9MS:GP/1(Pc-0=CX8b5T(aIg-?2B71_1+-.IR^YD8K@6GZ77D?X+OU19T<DXT((X*9KO<1_aQ>IP.]2E(8:Q>)=,`7.L+ZZK' +
    'gQ<Jg8DN1*@RGVPJ8`+ZV~^KK3Ne_>WA-K(B-A2B*PaW`U(*1c2:-R<O7HE_/SOU]aFA@a(U9Wg9NO.=GbJ?2WACO8H<B8IGX7a4[<W<>4f-<)`1' +
    'a<J9/Ub;:M,G,DLf1;<a)VG7cbPCa<(^WODN/K^;VH7V@3,XN,4E@^2N).EIW9g<.;/a+9)7Z1QeO;+eAYRIQQ1VGKXE89IWR;4*PH_?)I~eG5A_' +
    '93A9,,3BSB6<>5B~~a:J.T6LUc8dXWS4:K?)E)M+8VaI9=b^CXP8~-9WAA`4g.PO6a6],We)`.-8N-2`05Y=bGLMEW4FYOOUIP:e5>;)Q5)`FO`T' +
    'T/X1XY_aa7D6`FLJ1@YN[BJF@_7=BT9;M4S)5gW/Ee`U;;F3VKU~cJPTgCQRc:L?NFO7??MF0ce:KA7M,]0K(8((1EgEK/bK(R3~?5^a[~G,^C=R' +
    'E_Ybb_9S:<MYNV(KN*^1NA8WY[6ZJ9T]FF:+,RET2[C^K(2ZT+N(f>Cd==R=H/TCBG1bBU`gXDZZZQ]BQ?-9LXNV@Ef`_)5*RIc(S1/5[WFd3c()' +
    'Hf7`;;)eWM-,0.JfRG1<<_bZ0P.`NF5*EH=CXMTLa8@*JNRK+5DT06~UBW^3WI@Bd~*DAU>7?+4YOB76:X29ZIdPDSM+PEZ~fN*X/@;?)KM6bO,W' +
    'HTf89MV4Jg/ZP?9[D]TBaaV+SF@(U@`])P?3I`JOCRg(/*7]<576B4;6.>~f^9)`:YBd])QK12WVcC-90*5N[2G8)DH,Fc+N.YT*R=2]BARX1:2(' +
    '.UVT=aEJB`Bc29JN`HY/9)~IIVa+GZALcY6d(?[W[.:HO4^4d0bJC9)-g0DYDfZGXaeW.R/MeW.5*7]e^VEAG9d1*_@FG?G_Q^Y0BC=.]F?0*9:.' +
    '.5?8BM:W/_)e__PZgZ/=6=g:OY^?,a6g0)f,EMV^;`@DCTcK@4C@UL/EZf8>JW>*O*f4Wc.Y5-E?49[5_e,V+[Ie]eA)dXKADKc7M33>~[X_<=gQ' +
    'W(VY4Je_-H31AJM/(Kd+,CKV7:D((b=D^64=T+SGS5C?3:>@?)]SVgW6[5DZ.M.^2<5dH=~EI,?Q5RUHLB/]GNdF]c^KLQ7H_*e?Y+H^,I?7;Q+5' +
    'YEa3/O^UW_S~WC+;)EXeYQ=ER7RSD~JE>:I9[WTY4Za5CLZ?X(A~Dg>5SQ>GF/-cXcH81+3f((-C))SZB_EScFVJ*,(AZDBV[B?6-2YGK48e9@_,' +
    '2;:1D50,R9;_gM,g@2I26XIR<>.A*P:RN-M3g>J^NFaf~3>>6R7K4NZ-=ECWfP_U7KKb@1]@d>eN<>,a*S2ZdM<*>b306/WV6CV)O7=HUf]R[WQ<' +
    '8e/T1<LXG_[ZET<fD,T)8/eXRd16(OAE5V8Z.NVUQ>`DT06CG*X~+Tf?:(L@J*Q~LY*bE/VYf9_;B-JR.<e[9=g7Xc*WRa1MN7(Q=VUVA(;DW,S2' +
    '>D*.KRDcU6^XI471QNOL<dLaL5ZO?1^ZCJE(Z^R,QA[X.(1I`89AcK7MG~-)gCR@McH]3?XM9QI?d]913U6V(bB.MGe7KaAL[;c-a@AF,46VZV;;' +
    'DB/fOVg>/eE=1)7+[NX.F^OM^]8I*GbG@R~2dZDIP_;AM[:T9<]D=H~~(~OUN:a8YJ>6F)+*(SDJed)Ie=0C,6-RD*P@M7+~5W<Y[P4>J8W^IJP/' +
    'EaVgZ6`W+Wf3*cV];BEJ2T8O8ML8+;><9Q^H@G@fW1V.2V5YL1)T?4@WYH(6,J?*XF=NTV+XO,@~EZR=:[>TPVYe3CK8<cURT[4(Z@77C01X4OA-' +
    'e9~YYNa-F,-TV=)O4HC`NE+cLA<6^.b3F)80e884)?:3*E0/7/8MAB2~+^16;E[FCHD88[YD^-fLWU99O?,)UbJ((7_DOJNXcX4D_7L=S9agQ-8g' +
    '>aTc]J@~~E62A_0-8=([^=,SQSFP>33-W@PEDB>=F6O^2:FMBLdJ-M[a>XI1;E4Aa4PS;AR/IAbJ0>]CP8a=GDJ?>O=4HYUJ8W0153>[ISM;fOIP' +
    'A5FXM_K(0OB`4G@8.U[CC[IUQJ6ZKTLaZ>)4Vd:[[ZG2a1P/aTW_*?:W7OA6=3aZ2QeO0L61HU?BEZ3NSZ7,-)5IZ9>/2d[H7LNIWXQNbg/5CdKa' +
    '6L)gZ3F*@E3_Tab5>6NPCWdRJ>DGcRAX@;(ZAIKaHH*[HE7E[AaR[B4XL-N>W_+=.=MZT0XSQK9QKH*?U;]]YVbTX>FYe~L<I@22_dRQ`@<L];c<' +
    'W;GB)XF[Q,^DH*4+E76S]G6,),1)D3G:fGf_C@9U`5H]?5KY>[2/c;Hb=-_G5*OW(0HJ[Q3b.`[,5YIcbNY(=;JLF~P6UBV(8K]G:S(@;1Z.aRWA' +
    '-W/NL:*Fgee.[>(49.OW-:7XY;2Z-84(FP-(*_6>aAM>TM?7V?=gf7Me=CQf1;Oc?(J(1_[7)+X=1Ad]-G9.UX@M-N,4N9gET3MA,,f<b(;GNG[^' +
    'E3QD)af]:eQP`8)LLKfIZ-@NT)ML,9f*4c<@IOMK5EUG[WS-d)B6c0]I_U:,3BN8Q;V)]b=PeR9e(72ADK-:b2^M4Q)HR+N9^Q77>/f,43ZNUdG]' +
    'XIe0?:9GFBKL6:91JW(AKKPe,^`CB`,_:=Ba<c4REZ;YC:BACPA]=OcScXV.(,(F2:Y]S0SG</H2;>H[=g7^6L,+.HMZ7FAYGDV]71dC8,N4Y]):' +
    'KPX+Ca@17AK2aLSX((((749.J3^^/.(6d_58g2/?M1T1HB_BXNTDb.gQ;?Z)7[M08?`VA24NCCY``^_cc)~*f@2<55RaCZ<<b4U;VZ>[X5C]929c' +
    'Y.YGd@.9;[Q+LR8CcVb2LB8/D>*F?^)1O=c7(H1cLJ/f(F*HYV-31KVdJN2H(e;I_G2a.0c^~<BFW7:ecTbVW?P1*Hb9H?~US7G<^]KXWU`gIdTg' +
    'aU_6aWG9_G0,I/T9eP8K40gc_-U:P3TPe)GY]NX~7<6P)7]_PO1/.70]9/d~)6IU)FT2(O)64`_c>_MW?a*Mg7RS03KT4^Y5T15bN=5<MISGKK-b' +
    'R<-f6(/GM,C06/[<WJ+XPFMA)/=V:8MW`7*Z((;4*E-8_,L020.O(@Dc~Z=__+O[A6>]`3[C;V<IC3(BLO<~+b<]25f).Vb_2A0U+5b<X_g^fA>,' +
    '.;IF/`,:U=g9^SZPdC8A2VINX-A/<^?)bW*ZRJ1a).Wd@HYWg-YaS@Q0_f.`4_;,34^,8f@SGT1CL`g0J~5A<dee57/A7/fbHeSaE=,9[7?]QdLB' +
    '.G17]B~_~=]T*J+;@>9:7LD4ZT1+Qg]VO0]F7NT=HDZG):_gLT(Z4TQ*X:~X~WBG(O31:9R)F./~KM_bT;G]5P-d]JAE-.YS/HC,bCLH8`d98EdM' +
    '=bU?YL.eSNLePf6VX/KH+6`OcCD(,IYd5Z-WL`WK^GLG;Dg(c,5F3OU?;]E4?3Y2G9/QLQ(EM_Ie((2b)V~2P3?<N6f,7S46VSdg/=g;e?8U56AO' +
    'Ta0fcT-G,M/F<1F7S>VL60~P[SgIO68,fA.@8A8)DBPY,RNB0=AV3`S0G3f>/MX^9*HI7<5~A5~2eGG<<O(SP@5[eSVRMLK2UONTfD9ab=Fed`VQ' +
    'QKQ4?D8Wb<;+K9^QAcBb~+[.6Z+GR~WE:QQ-c,[L;.bO4P~)MY`~@~3aOX<?`)/?I?~C)OJ`gI6[ag_J9U>,SEJFW;]W`4(c54=<3/I=QA=]3;f:' +
    '?8@MZV>1:D`(K-fC9~?0Fd3Gc],a_*15U<UGGg7;5AePG,K?1KcJZZ3L+Pc)(LFR6`.b*O[].7g=QYWO7@3O.`@)<,`*DIM:>NAN/`8AMS6)=Z>N' +
    'WM<<?L7HEUZJC*6JR3F[V0PFP[Xe9BaF^_U:f?FY.*G^:22N1a0@SDRY,<cHLRB,9H)d-XdK`bPFFLY3CfPP=6~=^A>GB^Bf]gX~/dGa>-7:8@0=' +
    'SgeXE=14gJeW8SZ^VSB`7KJ^eXSCYICTU@gdE^@DRCQ*JS-56dVH_F[;TS,TgX.<0O:J7IEW=R1F=AILe:@@PXHGFIFTY?;7]H@<I(K,-^O?_-T0' +
    'C,G*4._`2ILZH/^H.B(f^1L:V8URYE;`-cY2DbINV9fGUZ8OX0-T]UfY8X+J(*F0(g05^19a4d:AQ9TIPP<Jb-/P@b2`4:7D>/IR<dDQQd)(L[>@' +
    ')IS3A:<2;QZ1?c=1XbH3N=Ld7c2DI^g/Cg`@@~(/.GD3<GeUQ+J@EV(a0LGDg06C5TUMQD8I.@/=^JJ@]],[D1N?USP@[K0DcbLe>A~8>[Z5FF3X' +
    ';c0~90eX[)UE/:/)A[`6.N@-;(+f099VO/.7^B2`*22^aE?JB-;c71Ve21J@Y6<C93?3a<3b-N]CPOZ;`G,@McGXfBd<b7JO:B4OEFO12SK(RIKd' +
    '9=Q_]EK<[/bA,=V6.+VcT:6)@:F.;,><UF`9J0LJ4Wa/K?1Id,1J8.19VLHU~@7>[YB9X3c;X2M(C/1M?g3Z618J]C,2)>^4aSL8F?D0<X-`5,fH' +
    'B>EW?-e-Z,eI(NFH_/cDB>Z)9:R=KfYMJ3[[+C7(aX>ggK4B^YT@gOb73R<ZD3[3dfNP,1OJTK/1EO4-e=KH;1I5PB;_A;_+2;X49^*e(L[[K:1*' +
    '[;d.;AYK8)Vd,-YUTY[*A@;CK1-LCfBNZ*JJ.T=J`@*4EX>SMFY4ZU*4d8F`A<5VV82@~1Se]IDHDN5Q./GcBa*54~)*~NM8_YE*f6?GBOUI`a~S' +
    '84T@S4=[*-)[]WdD:J^a2~MT;~dE2g^;>C3-]Vc;.W4aP]4~:(G:][-BgM8C:IE^3P[5K8Z<.WV,03>:/EgJNBe9DCN00;4bN)9<XeKd1Igd:_S_' +
    '.7+8]<90;aP9VfbV(FI[IeW,-45<;H:7D=]*POMNgT8DK)db@Cd)Z14)eeSDUGU4:GJ(J-IDdA<YZAN*7A@[:K*`LZA98*f6H2e6OZ@e)c3bS5^O' +
    '.:2(1G+F[6eb@VJ:BKCMWFUIcAI`:SgLfVVW(P6174D9+4c8F[)L8ZZB1Z:.DVE6,b7V`WO.R=EaKKa,80CSQ3.URU==N2Y(K:YZ7(0,f1TII`QH' +
    '.)-=>PDOD>YR/3.NIE^1YLLT<SVWRY>Y/1:/c^`JAQ``UaL62=*ZL-Q+5I]dS`U<:R-05~FQb)O9e?S(7NBJd?beP`DeF,E-((W)1@;4W0eFG^?)' +
    '_YWUf?Ac9,R;?)*~,g;fZ]Q[WA=fZQ0I)C+9PH,*.G0/0[45`CNFK+d)_<9Y^Q_HA7YIH_NRb6=JcHdbagYYF>7aL6^1HPEB23+JYD?6~=M46K+C' +
    '>5FK-[5U^-=(-LB-+0ZdHf+0PLOD.MN]E/,97NA7`2d3AG0U0X6*?G[IPWRg3^6,E4MD>LG~M<K,IFe)U*KSMe_]0;2DXY*BTEB*cGb(R+5J,aMY' +
    'U0CfTa~S;ZC6R_C63*B+IGaM,.5F34WMI3^;=(60eIA]M;~YaQ1(1aE54Kf2JJR44b@A+MSG`Q=;dcL=Fae+:Ee0MI*,9=.-C<aGT7;=`e6;_82Y' +
    '@:]^L(NQP5-VSTN~X_/CCK~J-EE(IC~AVXH+R~TENZCe2PZ~cgfaI_?ZaWR68UFaAb8G:MLCDT^g:X_(1Ebd^GXfC1D^AT3>TbO2IScZ90HX-8=N' +
    '6~0C3FF?[XL+^P*FIbd+-]a;;@*/O_ERcR-7+4Wa,acSVMJJ>)Bc*(N^<R<ffaHC3L[OdDXA8(-K(/d2JYEK)+Z)7`K+<eND5gGF419MPC(MSH[H' +
    '?ZRL-,IB9=T+CbMZ=e7)IO3K+RNVJ*:+;OA=H^b93aLdPW0dfV:275Ie.Ze8CM9D8CAC<RD3<F~NKUAE4_GZXbJLMY+K*S6c2M`-2T1>~(bWE31g' +
    'bOFU(+`MOERQbfN)3/4Z~8VZNL_P(aTB>JQA3>OO(IEDgH=J?Ua`:9AUI)NdISQU>+.dQ@C+>@3[X~`CbMXABV)~2G(NO:HLI[[TDf?^CG_0/c?R' +
    '[2*HG5a[=_-NMB?S6FI>g)TOT/bU=-4JNOHS8>GTKZ*f<^T95A(60PY1~-b/eB858B/~dcMCYf65=~1OZE(RgQQ=9R1OXX=)<Z=`YY-6,b`J`Ha+' +
    'S^`Y[>We9E+`6:CM3=.b(JG3YBFL_U2~,XOM[EJ;HbN4bE^)=SdK=FR2U[Ng0:.4_~a^VB;(~.UK[(;S_PJ.S.g4U0HDg2bB15ZETJbM^64.;R^A' +
    '9cddcF;b91)^(6U1-/599MgH+EY[TH7V<+MYJ~A94)3++9X)N>8)`c`Be].YI>A@A`RIN5Y(4`*1(+f~T`;[*K*C29S9*?GE>6~]PDQSY.*>AU5^' +
    ':T2+3CL[5AfW=VLFUJ1R1)24)QZI1Y87OIY9=USTHA<+5^6<SDZKPJ,4-AYGN[1@K?PRU.A~=ZV949G+H@1LSK~TI/LU^>A+XNRY<NF48V6C1aSf' +
    'SaI]]YHH)IGZfMV:,<aaMY/;`DFI+5E4H~dW258HaJe.g3YUNM]+F`/-DY=NHa?E(.W[YS0*-=//(V_JO(XMFa39@VgUZU8)2+TF,<YLe[]eW/,3' +
    'A]2WXc@KH]?<Lb*8?^<CKcFLN7OHCffL^=W(/2IR=ca]a3`BFDJ5X`AN~M<)Xf4CH6V5f94QN_8`I</WR/U*HL,^:LXN+U3IHJ9U2Y@L7+I3]JX^' +
    'RH@XFHB3DXD(O<SV0SD=~+?DF8E?:HJfXR0ZFbZ14-~V[)[A7;@^A.<>9TVO[F8L1]Dc_GLS~f+09KbM`30P0Z=8~8*__JX?Z5`FfV*gMM=OG`RY' +
    'Y^ZGKUXKb6^UM6?_bLCFNGF88O3<)a10T6H4@~NR9_ZJO>3TC9/1ZK>X:H9RX<KG?]X,.A-A(NId6HfM4;KZd2^dNd5-3;cHK;Pb9VAV8-JDd/RP' +
    '?b.]>,_J:^7V/:Wbc`DXDK7F,GSE5^f9QG8_20),@BPb711X;~XTXSLC8FGJHZH~YSd>/)cLQdec+LU[7fD(ZLTHND^ETGDD*1DD*EQMW)>P*BX7' +
    '7;2eA?fAK1PAaQ]>fTA3;/`e>_aQZ`29~@Pd[fINc;Q(^RY^g(g_/5(+;S4<NMHe@)4[:0JXGM)K=A@Y4C^J^UdYVUI2L(<Z^-`M.HX>]^1e^:6L' +
    'fL8+~*:4A5Yd)SVagc2b[VXJ<eFGV=-]>_61GDdA8=1*ZUfB^=:<,M[dXHY]7c?A]K4RQVQg~e.AUC<a<:MD2a00X,O^??/1VZ[0[NPHJZ,^D?_X' +
    '22(+6_~bKdYU)UUZKR;@VT?Oa8d20P-6Z5`37V=6Hd2P9Hf<NcGYRc@5..X(<FHUZcBH@+N0dOMS<9(=24b~<*KQSgeP45Q<*JWMffP97-Q(5P,W' +
    'F3gbE_TIbGP]7]>HF]G;H`(B/_TL`^U2-6R+f<K7+ITfREN)__B_LCL~A~8RD7A>]S~[[afM;1Y(WQ;ZY)`B=KUJ90*=a+.D4KD0)0_Z1LI8PKJ/' +
    '75NEfGWH.aHREeU<-EfaN<Hg:=YdIV7YBFX:'
})
